import Primitives

/// Slows guessing down. After five failures for a name each further one doubles the wait, and no more than two
/// passwords are being tried at once, since each takes 32 MiB and a good part of a second.
actor SignInDoorkeeper {
    static let freeFailures = 5
    static let waitMax_seconds: Int64 = 300
    static let concurrentMax = 2
    static let queueMax = 32
    static let namesMax = 10_000

    private struct Record {
        var failures: Int
        var closedUntil: Timestamp
    }

    private var records: [String: Record] = [:]
    private var running = 0
    private var queue: [CheckedContinuation<Void, Never>] = []

    /// Runs one attempt for a name.
    /// - Parameter attempt: nil means that it failed.
    /// - Throws: ``ServerError`` `.tooManyAttempts` without trying when the name must wait or too many are in line.
    func attempt<Value: Sendable>(
        for name: String, clock: any BusinessClock, _ attempt: @Sendable () async throws -> Value?
    ) async throws -> Value? {
        let key = name.lowercased()
        if let wait = seconds(left: key, at: clock.now) { throw ServerError.tooManyAttempts(wait) }
        try await enter()
        defer { leave() }
        // Others may have failed for the same name while this one stood in line.
        if let wait = seconds(left: key, at: clock.now) { throw ServerError.tooManyAttempts(wait) }
        let value = try await attempt()
        if value == nil { fail(key, at: clock.now) } else { records[key] = nil }
        return value
    }

    private func seconds(left key: String, at now: Timestamp) -> Int? {
        guard let record = records[key], now < record.closedUntil else { return nil }
        return Int((record.closedUntil.milliseconds - now.milliseconds + 999) / 1_000)
    }

    private func fail(_ key: String, at now: Timestamp) {
        if records[key] == nil, records.count >= SignInDoorkeeper.namesMax {
            records = records.filter { now < $0.value.closedUntil }
            // Full of names that wait: forgetting them all would help a guesser, so the new one is not counted.
            if records.count >= SignInDoorkeeper.namesMax { return }
        }
        let failures = min((records[key]?.failures ?? 0) + 1, 64)
        let doublings = min(max(0, failures - SignInDoorkeeper.freeFailures), 16)
        let wait = failures < SignInDoorkeeper.freeFailures ? 0 : min(1 << doublings, SignInDoorkeeper.waitMax_seconds)
        records[key] = Record(failures: failures, closedUntil: now.adding(seconds: wait))
    }

    private func enter() async throws {
        if running < SignInDoorkeeper.concurrentMax {
            running += 1
            return
        }
        guard queue.count < SignInDoorkeeper.queueMax else { throw ServerError.tooManyAttempts(5) }
        // Whoever leaves hands the place on, so `running` stays as it is.
        await withCheckedContinuation { queue.append($0) }
    }

    private func leave() {
        if queue.isEmpty { running -= 1 } else { queue.removeFirst().resume() }
    }
}
