/// Where the control numbers of outgoing files come from. A number is used once: a source that keeps them must have
/// kept a number before it gives it out.
package protocol ControlNumberSource {
    /// The next number of the kind, 1 to 999,999,999.
    mutating func next(_ kind: ControlNumberKind) throws -> Int
}

package enum ControlNumberKind: String, Sendable, Hashable {
    /// ISA13.
    case interchange
    /// GS06.
    case group
    /// ST02.
    case set
}

/// Control numbers that are counted in memory, for tests and for files that stand alone.
package struct CountedControlNumbers: ControlNumberSource, Sendable {
    private var interchange: Int
    private var group: Int
    private var set: Int

    package init(interchange: Int = 1, group: Int = 1, set: Int = 1) {
        self.interchange = interchange
        self.group = group
        self.set = set
    }

    package mutating func next(_ kind: ControlNumberKind) -> Int {
        func take(_ number: inout Int) -> Int {
            defer { number = number >= 999_999_999 ? 1 : number + 1 }
            return number
        }
        switch kind {
        case .interchange: return take(&interchange)
        case .group: return take(&group)
        case .set: return take(&set)
        }
    }
}

/// How much goes into one file.
package struct BatchLimits: Sendable, Equatable {
    /// Claims between an ST and its SE; 5,000 is what Medicare takes.
    package var claimsPerSet: Int
    package var setsPerFile: Int
    /// A file that has reached this size takes no further claim.
    package var bytesPerFile: Int
    /// Files that are open at one time, one for each payer; a further payer closes the one that waited longest.
    package var openFiles: Int

    package init(
        claimsPerSet: Int = 5_000, setsPerFile: Int = 1_000, bytesPerFile: Int = 100 << 20, openFiles: Int = 64
    ) {
        self.claimsPerSet = max(1, claimsPerSet)
        self.setsPerFile = max(1, setsPerFile)
        self.bytesPerFile = max(1, bytesPerFile)
        self.openFiles = max(1, openFiles)
    }
}
