/** Text modules: the built widgets (wrangler imports `.txt` as a string). */
declare module '*.txt' {
  const text: string;
  export default text;
}
