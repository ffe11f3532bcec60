export const root: string;
export const chromiumFlags: string[];
export function chromiumPath(): string | undefined;
export function firefoxPath(): string | undefined;
export function setup(options?: { browser: boolean }): Promise<void>;
