/** What every test server is started with. */
export const owner = { email: 'owner@example.com', password: 'a long test password' };
export const apiKey = 'test-key-0123456789abcdef0123456789';
