import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Goes through an XML document from its beginning to its end. Nothing outside the document is ever read: a document
/// type declaration, which could name other files or define entities that grow, is refused.
package enum MarkupReader {
    package enum Event: Sendable, Equatable {
        /// The name is without its namespace prefix; attributes are named as they stand.
        case start(name: String, attributes: [String: String])
        /// All text between two tags, in one piece.
        case text(String)
        case end(name: String)
    }

    /// No agency's documents nest this deep.
    package static let depthMax = 100

    /// - Parameter handle: gets each event with the 1-based line on which it ends; answers whether to go on.
    package static func read(
        _ bytes: [UInt8], _ handle: (Event, _ line: Int) -> Bool
    ) throws(MarkupError) {
        let document = document(bytes)
        guard !hasTypeDeclaration(document) else { throw .typeDeclaration(line: 1) }
        let failure = withoutActuallyEscaping(handle) { handle -> MarkupError? in
            // From a stream: given as a whole, a large document fails at its end (swift-corelibs-foundation #4851).
            let parser = XMLParser(stream: InputStream(data: Data(document)))
            parser.shouldProcessNamespaces = false
            parser.shouldResolveExternalEntities = false
            let forwarder = MarkupForwarder(handle)
            parser.delegate = forwarder
            let isWhole = parser.parse()
            return forwarder.failure(atEndOf: parser, isWhole: isWhole)
        }
        if let failure { throw failure }
    }

    /// The document in UTF-8 without declaration, so that what the declaration says of the encoding cannot mislead.
    /// Blanks stand in the declaration's place, for lines to stay what they are.
    private static func document(_ bytes: [UInt8]) -> [UInt8] {
        var text = DecodedText.utf8(fromUTF16: bytes) ?? bytes
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        if (try? UTF8Span(validating: text.span)) == nil { text = Array(DecodedText.string(text[...]).utf8) }
        guard text.starts(with: Array("<?xml".utf8)), let end = text.firstIndex(of: UInt8(ascii: ">")) else {
            return text
        }
        for index in 0...end where text[index] != 10 && text[index] != 13 { text[index] = 32 }
        return text
    }

    /// Whether a document type declaration stands before the root element, which is the only place where it may.
    private static func hasTypeDeclaration(_ text: [UInt8]) -> Bool {
        var rest = text[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            let closing: [UInt8]
            if rest.starts(with: Array("<!--".utf8)) {
                closing = Array("-->".utf8)
                rest = rest.dropFirst(4)
            } else if rest.starts(with: Array("<?".utf8)) {
                closing = Array("?>".utf8)
            } else {
                return rest.starts(with: Array("<!".utf8))
            }
            while !rest.isEmpty, !rest.starts(with: closing) { rest = rest.dropFirst() }
        }
        return false
    }
}

/// Why a document could not be read. It says where, never what stands there.
package struct MarkupError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: String {
        case malformed = "the document is not well formed or ends too early"
        case tooDeep = "elements are nested too deep"
        case typeDeclaration = "the document has a document type declaration, which is not accepted"
    }

    private let code: Code
    /// 1-based.
    package let line: Int

    private init(_ code: Code, _ line: Int) {
        self.code = code
        self.line = line
    }

    package static func malformed(line: Int) -> MarkupError { MarkupError(.malformed, line) }
    package static func tooDeep(line: Int) -> MarkupError { MarkupError(.tooDeep, line) }
    package static func typeDeclaration(line: Int) -> MarkupError { MarkupError(.typeDeclaration, line) }

    /// Without the line, for messages that state it apart.
    package var reason: String { code.rawValue }
    package var description: String { "line \(line): \(code.rawValue)" }
}

/// Turns the parser's calls into events and keeps account of what the parser does not: depth, the end of the root
/// element, and errors after which the parser says that all is well.
private final class MarkupForwarder: NSObject, XMLParserDelegate {
    private let handle: (MarkupReader.Event, Int) -> Bool
    private var text = ""
    private var depth = 0
    private var sawRoot = false
    private var isStopped = false
    private var error: MarkupError?

    init(_ handle: @escaping (MarkupReader.Event, Int) -> Bool) { self.handle = handle }

    func failure(atEndOf parser: XMLParser, isWhole: Bool) -> MarkupError? {
        if let error { return error }
        if isStopped { return nil }
        return isWhole && sawRoot && depth == 0 ? nil : .malformed(line: max(1, parser.lineNumber))
    }

    private func send(_ event: MarkupReader.Event, _ parser: XMLParser) {
        guard !isStopped, error == nil else { return }
        guard !handle(event, parser.lineNumber) else { return }
        isStopped = true
        parser.abortParsing()
    }

    private func sendText(_ parser: XMLParser) {
        guard !text.isEmpty else { return }
        let piece = text
        text = ""
        send(.text(piece), parser)
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        sendText(parser)
        sawRoot = true
        depth += 1
        guard depth <= MarkupReader.depthMax else {
            if error == nil, !isStopped { error = .tooDeep(line: parser.lineNumber) }
            return parser.abortParsing()
        }
        send(.start(name: MarkupForwarder.local(elementName), attributes: attributes), parser)
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?
    ) {
        sendText(parser)
        depth -= 1
        send(.end(name: MarkupForwarder.local(elementName)), parser)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if depth > 0 { text += string }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        if depth > 0 { text += String(decoding: block, as: UTF8.self) }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
        guard error == nil, !isStopped else { return }
        // Remarks on namespaces (97 to 100 and 200 to 299) leave the document well formed.
        let code = (parseError as NSError).code
        if (97...100).contains(code) || (200...299).contains(code) { return }
        error = .malformed(line: max(1, parser.lineNumber))
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}
