// Before every test file: links can be read.
import { reader } from '../reader';

await reader.get();
