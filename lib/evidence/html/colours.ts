/** Colours of the page: calm, and each text on its ground with a contrast of 4.5 or more. */
export const COLOURS = `
:root {
  color-scheme: light;
  --paper: #f7f8f5; --card: #ffffff; --ink: #17211d; --quiet: #54615a; --line: #dce2dc; --faint: #eef1ed;
  --accent: #0f5f49; --good: #11614b; --good-tint: #deefe6; --bad: #a11a33; --bad-tint: #fae3e5;
  --warn: #7d4a00; --warn-tint: #f8ead0; --cool: #21557a; --cool-tint: #e0ebf3; --none-tint: #e8ebe7;
  --sea: #e9eff1; --land: #d8dcd6; --inside: #b9d3c5; --border: #f7f8f5; --node: #12352a; --halo: #ffffffd9;
  --copy: #0c5577; --migration: #8f4a00; --auditor: #6739a3; --other: #a11a33; --on-flow: #ffffff;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #101613; --card: #171e1a; --ink: #e5ebe7; --quiet: #a1aea6; --line: #2c3731; --faint: #1d2621;
    --accent: #76cbac; --good: #83d3b5; --good-tint: #173a2d; --bad: #f79aa8; --bad-tint: #46161f;
    --warn: #efbb70; --warn-tint: #3d2b0e; --cool: #9acbee; --cool-tint: #152f42; --none-tint: #29312c;
    --sea: #131d22; --land: #2a322d; --inside: #2c5041; --border: #131a16; --node: #e9f5ef; --halo: #101613d9;
    --copy: #86caee; --migration: #f2ae58; --auditor: #c8abf8; --other: #f79aa8; --on-flow: #101613;
  }
}
`;
