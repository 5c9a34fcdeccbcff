/** An error of this page, or of a frame of it, whose classes are not this page's. */
export const isError = (error: unknown): error is Error =>
  error instanceof Error || tag(error) === 'Error' || isDomException(error);

export const isDomException = (error: unknown): error is DOMException => tag(error) === 'DOMException';

const tag = (value: unknown): string => Object.prototype.toString.call(value).slice('[object '.length, -1);
