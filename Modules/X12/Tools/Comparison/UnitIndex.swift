/// Where the units of a file lie: its claims, payments, patients or whole sets, known by hashes of what they hold.
///
/// The file's text is not kept. A unit costs some sixty bytes, and each level above it some thirty.
struct UnitIndex: Sendable {
    /// What kind of unit it is.
    enum Kind: UInt8, Sendable {
        case claim, claimPayment, claimStatus, patient, member
        /// What stands in a set beside its units: submitter and receiver of claims, the payment of an 835.
        case header
        /// A level without units below it, such as a provider whose claims were all refused.
        case level
        /// A whole set, where no smaller unit is known.
        case set
    }

    struct Unit: Sendable {
        var kind: Kind
        /// What identifies it.
        var key: Int
        /// What it and the levels above it hold, without control numbers.
        var content: Int
        /// The last of its blocks; the others are found through their parents.
        var block: Int32
        /// Which one it is of its kind in the file, counted from 1.
        var number: UInt32
    }

    /// Segments that stand together.
    struct Block: Sendable {
        /// The block of the level above; negative for none.
        var parent: Int32
        /// Position of its first segment in the file, the first being 1.
        var ordinal: UInt32
        var offset: Int
        var length: Int
    }

    private(set) var units: [Unit] = []
    private(set) var blocks: [Block] = []
    /// The delimiters from an offset on, one entry for each interchange that changes them.
    private(set) var delimiters: [(offset: Int, delimiters: Delimiters)] = []
    private var counts = [UInt32](repeating: 0, count: 8)
    private var headers: Set<Int> = []

    mutating func add(_ block: Block) -> Int32 {
        guard let number = Int32(exactly: blocks.count) else { return -1 }
        blocks.append(block)
        return number
    }

    mutating func add(_ kind: Kind, key: Int, content: Int, block: Int32, unlessRepeated: Bool = false) {
        if unlessRepeated {
            // The same claims in one set or in two are the same claims: headers that say the same count once.
            guard headers.count < 100_000, headers.insert(key ^ content).inserted else { return }
        }
        let slot = Int(kind.rawValue)
        counts[slot] &+= 1
        units.append(Unit(kind: kind, key: key, content: content, block: block, number: counts[slot]))
    }

    mutating func use(_ delimiters: Delimiters, from offset: Int) {
        guard self.delimiters.last?.delimiters != delimiters else { return }
        self.delimiters.append((offset, delimiters))
    }

    func delimiters(at offset: Int) -> Delimiters {
        var low = 0
        var high = delimiters.count
        while low < high {
            let middle = (low + high) / 2
            if delimiters[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? delimiters[low - 1].delimiters : .standard
    }

    /// A unit's blocks, the uppermost level first.
    func chain(of unit: Unit) -> [Block] {
        var chain: [Block] = []
        var place = Int(unit.block)
        while blocks.indices.contains(place) {
            chain.append(blocks[place])
            // A parent is always older, so the walk ends.
            place = min(place - 1, Int(blocks[place].parent))
        }
        return chain.reversed()
    }
}
