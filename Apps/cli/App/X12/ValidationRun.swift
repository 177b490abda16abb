import CodeSets
import Composition
import Foundation
import Primitives
import RevenueCycle
import X12

/// The code lists of the command line: those of the program, and the code sets of the configuration where there is one.
enum ValidationCodeLists {
    static let standard: any CodeLists = {
        let builtIn = BuiltInCodeLists()
        let database = ProcessInfo.processInfo.environment["SUPERBILL_DATABASE"]
        guard let folder = try? Configuration.locate(nil),
            let library = try? CodeLibrary(folder: folder, database: database)
        else {
            Console.remark("superbill: no code sets found (SUPERBILL_CONFIG); diagnoses are not looked up")
            return builtIn
        }
        return CodeListChain([builtIn, CatalogCodeLists(library.current)])
    }()
}

/// Validates one file, its sets one after the other or several at a time.
///
/// With more than one job one pass looks at the envelopes and says where the sets lie; workers read each set from the
/// file again and check it. Results come out in the order of the file, and only a few sets are under way at a time, so
/// that memory stays flat.
struct ValidationRun {
    let options: ValidationOptions
    let jobs: Int

    func run(_ path: String, _ take: (ValidationEvent) -> Void) async throws {
        var source = try FileSource(path)
        // Standard input and pipes can be read once only.
        guard jobs > 1, source.isSeekable else { return try sequential(&source, take) }
        try await parallel(path, &source, take)
    }

    private func sequential(_ source: inout FileSource, _ take: (ValidationEvent) -> Void) throws {
        var validator = TransactionValidator(options)
        while true {
            switch validator.next() {
            case .needsInput: try validator.feed { try source.read(into: $0) }
            case .event(let event): take(event)
            case .end: return
            }
        }
    }

    private func parallel(_ path: String, _ source: inout FileSource, _ take: (ValidationEvent) -> Void) async throws {
        var validator = TransactionValidator(options, defersSets: true)
        let options = options
        /// Events in order; a set under way is a gap until its worker is done.
        var queue = OrderedEvents()
        try await withThrowingTaskGroup(of: (Int, [ValidationEvent]).self) { group in
            var running = 0
            reading: while true {
                switch validator.next() {
                case .needsInput: try validator.feed { try source.read(into: $0) }
                case .event(.set(let range)):
                    let ticket = queue.open()
                    if running > jobs, let (done, events) = try await group.next() {
                        queue.fill(done, with: events)
                        running -= 1
                    }
                    running += 1
                    group.addTask {
                        var part = try FileSource(path, from: range.start, to: range.end)
                        return (ticket, try range.validate(options, &part))
                    }
                case .event(let event): queue.add(event)
                case .end: break reading
                }
                queue.drain(take)
            }
            while let (done, events) = try await group.next() { queue.fill(done, with: events) }
            queue.drain(take)
        }
    }
}

/// Events in the order of the file, with gaps for sets that are still being checked.
struct OrderedEvents {
    private enum Slot {
        case event(ValidationEvent)
        case gap(Int)
        case filled([ValidationEvent])
    }

    private var slots: [Slot] = []
    private var nextTicket = 0
    private var places: [Int: Int] = [:]
    private var dropped = 0

    mutating func add(_ event: ValidationEvent) { slots.append(.event(event)) }

    /// Leaves a gap and returns its ticket.
    mutating func open() -> Int {
        nextTicket += 1
        places[nextTicket] = dropped + slots.count
        slots.append(.gap(nextTicket))
        return nextTicket
    }

    mutating func fill(_ ticket: Int, with events: [ValidationEvent]) {
        guard let place = places.removeValue(forKey: ticket), place >= dropped else { return }
        slots[place - dropped] = .filled(events)
    }

    /// Hands out what has no gap before it.
    mutating func drain(_ take: (ValidationEvent) -> Void) {
        var count = 0
        draining: for slot in slots {
            switch slot {
            case .event(let event): take(event)
            case .filled(let events): events.forEach(take)
            case .gap: break draining
            }
            count += 1
        }
        slots.removeFirst(count)
        dropped += count
    }
}
