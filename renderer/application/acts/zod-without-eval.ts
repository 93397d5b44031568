import { config } from 'zod';

// zod tries `new Function` to make its parsers faster; our content security policy would report that.
config({ jitless: true });
