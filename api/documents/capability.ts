import type { Capability } from '../services/capability.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { createAttachmentService, type AttachmentService } from './attachments.ts';
import { createPreviewService, type PreviewService } from './previews.ts';
import { DocumentTexts } from './rendering/document-texts.ts';
import { PageImages } from './rendering/page-image.ts';
import { Renderer } from './rendering/renderer.ts';

interface DocumentServices {
  readonly attachments: AttachmentService;
  readonly previews: PreviewService;
}

/** Documents of a letter: uploads and pictures of pages. */
export const documents: Capability<DocumentServices> = {
  services: (deps, lifetime) => {
    const renderer = new Renderer();
    lifetime.onClose(() => renderer.close());
    const images = new PageImages((request) => renderer.render(request));
    const texts = new DocumentTexts((request) => renderer.text(request));
    return { attachments: createAttachmentService(deps), previews: createPreviewService(deps, images, texts) };
  },
  routes: [attachmentRoutes],
  pages: [],
};
