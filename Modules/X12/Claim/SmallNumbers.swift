/// A few small numbers, such as diagnosis pointers, without an array of their own: up to seven of 1 to 255 are held in
/// place. It reads and writes as an array.
@propertyWrapper
package struct SmallNumbers: Equatable, Sendable {
    /// The first number in the lowest byte; 0 behind the last one.
    private var packed: UInt64 = 0
    /// The numbers that do not fit.
    private var long: [Int]?

    package init(wrappedValue: [Int]) {
        guard wrappedValue.count <= 7, wrappedValue.allSatisfy({ (1...255).contains($0) }) else {
            long = wrappedValue
            return
        }
        for number in wrappedValue.reversed() { packed = packed << 8 | UInt64(number) }
    }

    package var wrappedValue: [Int] {
        get {
            if let long { return long }
            var numbers: [Int] = []
            var rest = packed
            while rest > 0 {
                numbers.append(Int(rest & 0xFF))
                rest >>= 8
            }
            return numbers
        }
        set { self = SmallNumbers(wrappedValue: newValue) }
    }

    /// The numbers themselves, to add to and to look at without an array.
    package var projectedValue: SmallNumbers {
        get { self }
        set { self = newValue }
    }

    var count: Int { long?.count ?? (64 - packed.leadingZeroBitCount + 7) / 8 }

    /// The number at a place from 0; 0 behind the last one.
    subscript(_ place: Int) -> Int {
        if let long { return long.indices.contains(place) ? long[place] : 0 }
        return place >= 0 && place < 8 ? Int(packed >> UInt64(place * 8) & 0xFF) : 0
    }

    /// Adds a number at the end.
    mutating func append(_ number: Int) {
        let place = count
        if long == nil, place < 7, (1...255).contains(number) {
            packed |= UInt64(number) << UInt64(place * 8)
        } else {
            long = wrappedValue + [number]
            packed = 0
        }
    }
}

extension SmallNumbers: Codable {
    package init(from decoder: any Decoder) throws { self.init(wrappedValue: try [Int](from: decoder)) }

    package func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}
