export default { content: ['src/**/*.astro'] };
