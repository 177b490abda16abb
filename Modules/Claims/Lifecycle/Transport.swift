/// A way to a trading partner: a folder, a server, the simulator. Several can be named in order.
package protocol Transport: Sendable {
    /// As `payer.yaml` names it.
    var name: String { get }
    /// Hands a file over. It returns only when the other side has all of it; otherwise it throws.
    func send(_ bytes: [UInt8], named name: String) async throws
    /// Files that wait to be taken in, oldest first. They stay until ``confirm(_:)``.
    func waiting() async throws -> [WaitingFile]
    /// The file has been stored durably and need not be offered again.
    func confirm(_ file: WaitingFile) async throws
}

package struct WaitingFile: Equatable, Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Why a file did not get through. A failed send is never shown as sent.
package struct TransportError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: Equatable { case unavailable, refused, tooLarge }
    private let code: Code
    package let transport: String
    package let detail: String

    package static func unavailable(_ transport: String, _ detail: String) -> TransportError {
        TransportError(code: .unavailable, transport: transport, detail: detail)
    }
    package static func refused(_ transport: String, _ detail: String) -> TransportError {
        TransportError(code: .refused, transport: transport, detail: detail)
    }
    package static func tooLarge(_ transport: String, _ detail: String) -> TransportError {
        TransportError(code: .tooLarge, transport: transport, detail: detail)
    }

    package var description: String { "transport \(transport): \(detail)" }
}
