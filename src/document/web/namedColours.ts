/** Named colours as hexadecimal digits: the basic names of the CSS Color Module, and those close to white. */
const NAMES =
  "white:fff black:000 red:f00 green:008000 blue:00f yellow:ff0 gray:808080 grey:808080 silver:c0c0c0 maroon:800000 " +
  "purple:800080 fuchsia:f0f magenta:f0f lime:0f0 olive:808000 navy:000080 teal:008080 aqua:0ff cyan:0ff orange:ffa500 " +
  "snow:fffafa ivory:fffff0 azure:f0ffff mintcream:f5fffa honeydew:f0fff0 ghostwhite:f8f8ff whitesmoke:f5f5f5 " +
  "seashell:fff5ee floralwhite:fffaf0 aliceblue:f0f8ff lavenderblush:fff0f5 lightyellow:ffffe0 lightcyan:e0ffff " +
  "gainsboro:dcdcdc lightgray:d3d3d3 lightgrey:d3d3d3 darkgray:a9a9a9 darkgrey:a9a9a9 dimgray:696969 dimgrey:696969 " +
  "darkblue:00008b darkred:8b0000 darkgreen:006400 pink:ffc0cb gold:ffd700 brown:a52a2a beige:f5f5dc linen:faf0e6 " +
  "cornsilk:fff8dc oldlace:fdf5e6 lavender:e6e6fa lightblue:add8e6 skyblue:87ceeb steelblue:4682b4 royalblue:4169e1 " +
  "indigo:4b0082 violet:ee82ee tomato:ff6347 coral:ff7f50 crimson:dc143c firebrick:b22222 lightgreen:90ee90 " +
  // System colours, which pages from Word and Windows use.
  "window:fff windowtext:000 canvas:fff canvastext:000 buttontext:000 buttonface:f0f0f0";

export const NAMED_COLOURS: ReadonlyMap<string, string> = new Map(
  NAMES.split(" ").map((pair) => pair.split(":") as [name: string, hex: string]),
);
