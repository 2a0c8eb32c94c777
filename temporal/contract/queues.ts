/**
 * Work is told apart by its load: conversion holds a processor for seconds, a decision or a record for milliseconds, and a person waits
 * for it. The queue of documents stands beside the main one and takes its name from it.
 */
export function documentsQueue(taskQueue: string): string {
  return `${taskQueue}-documents`;
}

/** Activities that a workflow asks of the queue of documents. */
export const DOCUMENT_ACTIVITIES = ['prepare'] as const;
