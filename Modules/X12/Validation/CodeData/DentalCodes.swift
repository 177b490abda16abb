/// Teeth, surfaces and areas of the mouth.
///
/// Source: ANSI/ADA/ISO 3950 and the Universal/National Tooth Designation System as CMS-published claim instructions
/// use them: 1 to 32 and A to T, supernumerary teeth 51 to 82 and AS to TS.
enum DentalCodes {
    static let teeth = CodeTable(
        ((1...32).map(String.init) + (1...9).map { "0\($0)" } + (51...82).map(String.init)
            + "ABCDEFGHIJKLMNOPQRST".flatMap { ["\($0)", "\($0)S"] }).joined(separator: " "))

    static let surfaces = CodeTable("B D F I L M O")

    /// The mouth, the jaws, sextants, quadrants; left and right.
    static let areas = CodeTable("00 01 02 03 04 05 06 07 08 09 10 20 30 40 L R")
}
