package import Claims
package import Foundation
package import Primitives

/// The built-in payer as a transport: it keeps what it is sent and lays its answers into its own inbox.
package struct SimulatorTransport: Transport {
    package let name = "simulator"
    private let folder: DirectoryTransport
    private let simulator: PayerSimulator
    private let clock: any BusinessClock

    package init(root: URL, payers: [PayerProfile], clock: any BusinessClock) {
        folder = DirectoryTransport(name: "simulator", root: root)
        simulator = PayerSimulator(payers: payers)
        self.clock = clock
    }

    package func send(_ bytes: [UInt8], named fileName: String) async throws {
        try await folder.send(bytes, named: fileName)
        for answer in simulator.answers(to: bytes, at: clock.now) {
            try folder.offer(answer.bytes, named: "\(fileName).\(answer.suffix)")
        }
    }

    package func waiting() async throws -> [WaitingFile] { try await folder.waiting() }
    package func confirm(_ file: WaitingFile) async throws { try await folder.confirm(file) }
}
