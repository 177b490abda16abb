package import Primitives

/// A setting with the place where it was written, so that `payer explain` can name file and line of what is in force.
package struct Sourced<Value> {
    package let value: Value
    package let file: String
    /// 1-based.
    package let line: Int
    /// 1-based.
    package let column: Int

    package init(_ value: Value, file: String, line: Int, column: Int) {
        self.value = value
        self.file = file
        self.line = line
        self.column = column
    }

    /// `clinics/lakeside.yaml:14:5`.
    package var source: String { "\(file):\(line):\(column)" }

    package var location: Finding.Location { Finding.Location(file: file, line: line, column: column) }

    /// Another value from the same place.
    package func map<Other>(_ transform: (Value) -> Other) -> Sourced<Other> {
        Sourced<Other>(transform(value), file: file, line: line, column: column)
    }
}

extension Sourced: Sendable where Value: Sendable {}
extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
