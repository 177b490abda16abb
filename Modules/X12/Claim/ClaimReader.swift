package import Primitives

/// Reads the claims of a file one after the other; memory does not grow with the file or its sets.
///
/// A claim is given before the end of its set was seen. Whether a set was whole is known when it is over: see
/// ``incompleteSets``, or take the events one by one.
///
///     var reader = ClaimReader<ProfessionalClaim>(source)
///     while let read = try reader.next() { ... }
///     for try await read in reader.claims { ... }
package struct ClaimReader<Claim: StreamedClaim> {
    package enum Event {
        case claim(DecodedClaim<Claim>)
        case setEnd(ClaimSetEnd)
    }

    private let state: State

    package init(_ source: any ByteSource, limits: ReadLimits = ReadLimits()) {
        state = State(source, limits: limits)
    }

    /// Reads bytes that are in memory.
    package init(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) {
        self.init(ArraySource(bytes), limits: limits)
    }

    /// The next claim; nil at the end of the file. It fails when the source does.
    package mutating func next() throws -> DecodedClaim<Claim>? {
        try state.nextClaim()
    }

    /// The next claim or the end of a set; nil at the end of the file.
    package mutating func nextEvent() throws -> Event? { try state.next() }

    /// What is wrong with the file's envelopes and levels so far; complete when there is no further claim.
    package var findings: [Finding] { state.scanner.findings }

    /// The sets so far that have no SE or one that contradicts them: their claims must not be used.
    package var incompleteSets: [ClaimSetEnd] { state.incompleteSets }

    /// What stands above the claims of the set that is open or ended last.
    package var context: ClaimSetContext? { state.scanner.context }

    /// The claims that were not read yet, as a sequence to wait for.
    package var claims: Claims { Claims(reader: self) }

    /// Claims to read in a `for try await` loop.
    package struct Claims: AsyncSequence {
        package typealias Element = DecodedClaim<Claim>
        let reader: ClaimReader

        package struct Iterator: AsyncIteratorProtocol {
            var reader: ClaimReader

            package mutating func next() async throws -> DecodedClaim<Claim>? { try reader.next() }

            package mutating func next(
                isolation actor: isolated (any Actor)?
            ) async throws -> DecodedClaim<Claim>? { try reader.next() }
        }

        package func makeAsyncIterator() -> Iterator { Iterator(reader: reader) }
    }

    /// The copies of a reader read on where another one stopped.
    private final class State {
        var scanner: ClaimScanner<Claim>
        private var source: any ByteSource
        var incompleteSets: [ClaimSetEnd] = []
        private let limit: Int

        init(_ source: any ByteSource, limits: ReadLimits) {
            self.source = source
            scanner = ClaimScanner(limits: limits)
            limit = limits.findings
        }

        @specialized(where Claim == ProfessionalClaim)
        @specialized(where Claim == InstitutionalClaim)
        @specialized(where Claim == DentalClaim)
        func nextClaim() throws -> DecodedClaim<Claim>? {
            while true {
                switch scanner.next() {
                case .claim: return scanner.takeClaim()
                case .setEnd(let end): note(end)
                case .needsInput: try scanner.feed { try source.read(into: $0) }
                case .setStart: break
                case .end: return nil
                }
            }
        }

        private func note(_ end: ClaimSetEnd) {
            if !end.isComplete, incompleteSets.count < limit { incompleteSets.append(end) }
        }

        func next() throws -> Event? {
            while true {
                switch scanner.next() {
                case .claim: if let claim = scanner.takeClaim() { return .claim(claim) }
                case .setEnd(let end):
                    note(end)
                    return .setEnd(end)
                case .needsInput: try scanner.feed { try source.read(into: $0) }
                case .setStart: break
                case .end: return nil
                }
            }
        }
    }
}
