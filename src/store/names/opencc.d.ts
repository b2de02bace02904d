/** The package publishes this table without a type: entries `traditional simplified`, by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string
  export default table
}
