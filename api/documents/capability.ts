import type { Capability } from '../services/capability.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { createAttachmentService, type AttachmentService } from './attachments.ts';
import { createPreviewService, type PreviewService } from './previews.ts';
import { PageImages } from './rendering/page-image.ts';

interface DocumentServices {
  readonly attachments: AttachmentService;
  readonly previews: PreviewService;
}

/** Documents of a letter: uploads and pictures of pages. */
export const documents: Capability<DocumentServices> = {
  services: (deps) => {
    const images = new PageImages((request) => deps.renderer.render(request));
    return { attachments: createAttachmentService(deps), previews: createPreviewService(deps, images) };
  },
  routes: [attachmentRoutes],
  pages: [],
};
