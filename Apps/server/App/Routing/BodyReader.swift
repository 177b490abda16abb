import Hummingbird

/// Reads a request's body within a size and a time, so that a slow or endless sender holds nothing open.
enum BodyReader {
    static let deadline: Duration = .seconds(30)

    static func read(_ request: Request, limit: Int, within deadline: Duration = deadline) async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw ServerError.tooLarge(limit)
        }
        let body = request.body
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask {
                var bytes: [UInt8] = []
                for try await part in body {
                    guard bytes.count + part.readableBytes <= limit else { throw ServerError.tooLarge(limit) }
                    bytes.append(contentsOf: part.readableBytesView)
                }
                return bytes
            }
            group.addTask {
                try await Task.sleep(for: deadline)
                throw ServerError.bodyTimeout
            }
            defer { group.cancelAll() }
            guard let bytes = try await group.next() else { throw ServerError.bodyTimeout }
            return bytes
        }
    }
}
