/** A title with all that could end, open or turn what it stands in. */
export const hostileTitle = `"Title" 'of' </script><script>alert(1)</script><!-- ]]> &amp; & \u2028\u0000\ud800 \u2069\u202c\u202eabc\u2067\u2066`;
