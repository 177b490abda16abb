/// A line of fixed columns, counted from 1 as record layouts count them.
struct FixedLine {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var count: Int { scalars.count }

    /// What stands from one column to another, both included, without blanks at the ends; shorter lines end early.
    func text(_ first: Int, _ last: Int) -> String {
        var low = max(first - 1, 0)
        var high = min(last, scalars.count)
        while low < high, FixedLine.isBlank(scalars[low]) { low += 1 }
        while high > low, FixedLine.isBlank(scalars[high - 1]) { high -= 1 }
        guard low < high else { return "" }
        return String(String.UnicodeScalarView(scalars[low..<high]))
    }

    /// Equal pieces one after the other, without empty ones.
    func pieces(_ first: Int, width: Int, count: Int) -> [String] {
        (0..<count).map { text(first + $0 * width, first + ($0 + 1) * width - 1) }.filter { !$0.isEmpty }
    }

    func isBlank(_ first: Int, _ last: Int) -> Bool { text(first, last).isEmpty }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        // The last two end files of old systems or fill them up.
        scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{0}" || scalar == "\u{1A}"
    }
}
