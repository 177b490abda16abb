import Primitives

/// The amounts of claims and payments that balances are made of.
extension UnitStore {
    /// The sum of a CAS segment's amounts (CAS03, 06, 09, 12, 15, 18); incomplete when a reason has no amount.
    borrowing func adjustments(_ index: Int) -> CentSum {
        let segment = view(index)
        var sum = CentSum()
        var place = 2
        while place <= 17, place <= segment.count {
            if segment.isEmpty(place) {
                sum.addIfPresent(segment.money(place &+ 1))
            } else {
                sum.add(segment.money(place &+ 1))
            }
            place &+= 3
        }
        return sum
    }

    /// The sum of a PLB segment's amounts (PLB04, 06, 08, 10, 12, 14).
    borrowing func providerAdjustments(_ index: Int) -> CentSum {
        let segment = view(index)
        var sum = CentSum()
        var place = 3
        while place <= 13, place <= segment.count {
            if segment.isEmpty(place) {
                sum.addIfPresent(segment.money(place &+ 1))
            } else {
                sum.add(segment.money(place &+ 1))
            }
            place &+= 2
        }
        return sum
    }

    /// The segment that carries a claim line's charge, and its element: SV102, SV203 or SV302.
    borrowing func charge(ofLine line: Range<Int>) -> (segment: Int, element: Int)? {
        for index in line {
            switch segments[index].id {
            case "SV1", "SV3": return (index, 2)
            case "SV2": return (index, 3)
            default: continue
            }
        }
        return nil
    }

    /// Whether two elements hold the same bytes, and some at all.
    borrowing func isSame(_ first: Int, _ firstElement: Int, _ second: Int, _ secondElement: Int) -> Bool {
        let one = view(first)
        let other = view(second)
        let left = one.range(firstElement)
        let right = other.range(secondElement)
        guard left.count == right.count, !left.isEmpty else { return false }
        var place = 0
        while place < left.count {
            guard one.bytes[left.lowerBound &+ place] == other.bytes[right.lowerBound &+ place] else { return false }
            place &+= 1
        }
        return true
    }
}

extension UnitStore {
    /// A number made of an element's bytes: the same for equal bytes, and nearly always another for others.
    borrowing func mixed(_ index: Int, _ element: Int, with seed: UInt64 = 0) -> UInt64 {
        let segment = view(index)
        let range = segment.range(element)
        var mixed = seed ^ UInt64(truncatingIfNeeded: range.count)
        var word: UInt64 = 0
        var place = range.lowerBound
        while place < range.upperBound {
            word = word &<< 8 | UInt64(segment.bytes[unchecked: place])
            place &+= 1
            if (place &- range.lowerBound) & 7 == 0 || place == range.upperBound {
                mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
                mixed ^= mixed &>> 29
                word = 0
            }
        }
        return mixed
    }
}
