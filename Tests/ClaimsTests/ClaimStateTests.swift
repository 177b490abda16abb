import Testing

@testable import Claims

/// Where a claim can go from where it stands: every pair of state and event.
@Suite struct ClaimStateTests {
    static let table: [ClaimState: [ClaimEvent.Kind: ClaimState]] = [
        .draft: [.scrubbedClean: .ready, .scrubbedBlocked: .held, .revised: .draft, .voided: .void],
        .held: [
            .scrubbedClean: .ready, .scrubbedBlocked: .held, .revised: .draft, .voided: .void, .released: .ready,
        ],
        .ready: [
            .scrubbedClean: .ready, .scrubbedBlocked: .held, .revised: .draft, .voided: .void,
            .queued: .queued, .billedToPatient: .patientBilled,
        ],
        .queued: [.sent: .sent, .sendFailed: .ready],
        .sent: [
            .batchAccepted: .acknowledged, .batchRejected: .rejected, .claimAccepted: .accepted,
            .claimRejected: .rejected,
            .paid: .paid, .denied: .denied,
        ],
        .acknowledged: [.claimAccepted: .accepted, .claimRejected: .rejected, .paid: .paid, .denied: .denied],
        .accepted: [.claimRejected: .rejected, .paid: .paid, .denied: .denied],
        .rejected: [.revised: .draft, .voided: .void],
        // A decision is taken once; the payer reverses it before it decides again.
        .paid: [.reversed: .accepted],
        .denied: [.revised: .draft, .reversed: .accepted],
        .patientBilled: [:],
        .void: [:],
    ]

    @Test(arguments: ClaimState.allCases, ClaimEvent.Kind.allCases)
    func everyPairIsInTheTable(state: ClaimState, event: ClaimEvent.Kind) {
        // A note can be written in any state and moves nothing.
        let expected = event == .note ? state : Self.table[state]?[event]
        #expect(state.after(event) == expected)
    }

    /// What left the house is not edited: a new version begins only after a refusal.
    @Test func aSentClaimReturnsToDraftOnlyAfterARefusal() {
        let sent: [ClaimState] = [.sent, .acknowledged, .accepted, .paid]
        let early: Set<ClaimState> = [.draft, .held, .ready]
        for state in sent {
            for event in ClaimEvent.Kind.allCases {
                #expect(state.after(event).map { !early.contains($0) } ?? true, "\(state) \(event)")
            }
        }
        for state in [ClaimState.rejected, .denied] {
            let ways = ClaimEvent.Kind.allCases.filter { state.after($0).map(early.contains) ?? false }
            #expect(ways == [.revised])
        }
    }

    @Test func voidAndPatientBilledAreFinal() {
        for state in [ClaimState.void, .patientBilled] {
            #expect(ClaimEvent.Kind.allCases.allSatisfy { state.after($0) == nil || state.after($0) == state })
        }
    }

    /// A claim is in a stored file before it is sent, so that a crash between the two leaves a trace.
    @Test func onlyAReadyClaimIsQueuedAndOnlyAQueuedOneIsSent() {
        #expect(ClaimState.allCases.filter { $0.after(.queued) != nil } == [.ready])
        #expect(ClaimState.allCases.filter { $0.after(.sent) != nil } == [.queued])
    }

    @Test func everyStateCanBeReached() {
        var reached: Set<ClaimState> = [.draft]
        for _ in ClaimState.allCases {
            for state in reached { reached.formUnion(ClaimEvent.Kind.allCases.compactMap { state.after($0) }) }
        }
        #expect(reached == Set(ClaimState.allCases))
    }
}
