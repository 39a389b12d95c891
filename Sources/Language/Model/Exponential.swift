// Written out because the C library's functions differ in the last bit from machine to machine,
// and the same text must give the same tree everywhere.

/// e to the `x`, for `x` <= 0; the relative error is below 0.0001.
package func exponential(_ x: Float) -> Float {
  if !(x > -80) { return 0 }
  let scaled = x * 1.442_695_04
  let whole = scaled.rounded(.down)
  let f = scaled - whole
  let power =
    1 + f
    * (0.693_147_2 + f
      * (0.240_226_5 + f * (0.055_504_1 + f * (0.009_618_1 + f * 0.001_333_4))))
  return power * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
}

/// The natural logarithm of `x`, for `x` from 1 to 64; the error is below 0.0001.
func logarithm(_ x: Float) -> Float {
  // x = 2^e * m with m in 1..<2, and log m by the series in (m - 1) / (m + 1).
  let exponent = Float(Int32(x.bitPattern >> 23) - 127)
  let mantissa = Float(bitPattern: x.bitPattern & 0x7F_FFFF | 0x3F80_0000)
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  let series =
    1 + square * (0.333_333_3 + square * (0.2 + square * (0.142_857 + square * 0.111_111)))
  return exponent * 0.693_147_2 + 2 * ratio * series
}
