package import Primitives

/// Reads claims of bytes that arrive in pieces, such as the body of a request; memory does not grow with them.
///
///     let reader = AsyncClaimReader<ProfessionalClaim, _>(pieces)
///     for try await read in reader.claims { ... }
package struct AsyncClaimReader<Claim: StreamedClaim, Pieces: AsyncSequence> where Pieces.Element == [UInt8] {
    private let state: State
    private let pieces: Pieces

    package init(_ pieces: Pieces, limits: ReadLimits = ReadLimits()) {
        self.pieces = pieces
        state = State(limits: limits)
    }

    /// The claims; there is one way through them.
    package var claims: Claims { Claims(pieces: pieces, state: state) }

    /// What is wrong with the file's envelopes and levels so far; complete after the last claim.
    package var findings: [Finding] { state.scanner.findings }

    /// The sets so far that have no SE or one that contradicts them: their claims must not be used.
    package var incompleteSets: [ClaimSetEnd] { state.incompleteSets }

    package struct Claims: AsyncSequence {
        package typealias Element = DecodedClaim<Claim>
        fileprivate let pieces: Pieces
        fileprivate let state: State

        package struct Iterator: AsyncIteratorProtocol {
            fileprivate var pieces: Pieces.AsyncIterator
            fileprivate let state: State

            package mutating func next() async throws -> DecodedClaim<Claim>? {
                while true {
                    if let step = state.next() {
                        guard case .claim(let claim) = step else { return nil }
                        return claim
                    }
                    state.feed(try await pieces.next())
                }
            }

            package mutating func next(
                isolation actor: isolated (any Actor)?
            ) async throws -> DecodedClaim<Claim>? {
                while true {
                    if let step = state.next() {
                        guard case .claim(let claim) = step else { return nil }
                        return claim
                    }
                    state.feed(try await pieces.next(isolation: actor))
                }
            }
        }

        package func makeAsyncIterator() -> Iterator {
            Iterator(pieces: pieces.makeAsyncIterator(), state: state)
        }
    }

    fileprivate final class State {
        enum Step {
            case claim(DecodedClaim<Claim>)
            case end
        }

        var scanner: ClaimScanner<Claim>
        var incompleteSets: [ClaimSetEnd] = []
        private var piece: [UInt8] = []
        private var position = 0
        private let limit: Int

        init(limits: ReadLimits) {
            scanner = ClaimScanner(limits: limits)
            limit = limits.findings
        }

        /// Nil when the next piece is needed.
        func next() -> Step? {
            while true {
                switch scanner.next() {
                case .claim: if let claim = scanner.takeClaim() { return .claim(claim) }
                case .setEnd(let end):
                    if !end.isComplete, incompleteSets.count < limit { incompleteSets.append(end) }
                case .needsInput: if !feedRest() { return nil }
                case .setStart: break
                case .end: return .end
                }
            }
        }

        /// Gives the scanner more of the piece at hand; false when nothing is left of it.
        private func feedRest() -> Bool {
            guard position < piece.count else { return false }
            let start = position
            var taken = 0
            scanner.feed { buffer in
                taken = min(buffer.count, piece.count - start)
                piece.withUnsafeBytes { source in
                    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<start + taken]))
                }
                return taken
            }
            position += taken
            return true
        }

        /// Takes the next piece; nil is the end. An empty piece is not the end.
        func feed(_ next: [UInt8]?) {
            guard let next else {
                scanner.feed { _ in 0 }
                return
            }
            piece = next
            position = 0
        }
    }
}
