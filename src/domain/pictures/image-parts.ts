/** The picture as the pieces of its file that are kept, in order. */
export interface ImageParts {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Uint8Array[];
}
