import CYAML

/// What libyaml's parser reports, copied into Swift values.
struct YAMLEvent {
    enum Kind: Equatable {
        case streamStart, streamEnd
        case documentStart(hasTagDirectives: Bool)
        case documentEnd
        case alias
        case scalar(String, isPlain: Bool)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
        /// Kinds that libyaml does not have today.
        case unknown
    }

    let kind: Kind
    let position: YAMLNode.Position
    let hasAnchor: Bool
    let hasTag: Bool
}

/// The stream of events of one text. It owns libyaml's parser for as long as it lives.
struct YAMLEvents: ~Copyable {
    // libyaml keeps a pointer to the parser inside the parser, so it must stay at one address.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: YAMLScreen.Text

    /// - Parameters:
    ///   - bytes: must stay valid for the life of the stream.
    ///   - text: the same text, screened; used to see which character stands at a mark.
    init(_ bytes: UnsafeBufferPointer<UInt8>, text: YAMLScreen.Text) throws(YAMLRefusal) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw YAMLRefusal(
                "memory", at: YAMLNode.Position(line: 1, column: 1), "there is no memory left to read the file",
                fix: "close other programs and try again")
        }
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        self.parser = parser
        self.text = text
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after the end of the stream it must not be asked again.
    func next() throws(YAMLRefusal) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        let first = character(at: event.start_mark)
        // libyaml drops the tag `!` in silence, so the character itself is looked at.
        return YAMLEvent(
            kind: try kind(of: event), position: position(at: event.start_mark),
            hasAnchor: hasAnchor(event), hasTag: hasTag(event) || isNode(event) && first == "!")
    }

    private func kind(of event: yaml_event_t) throws(YAMLRefusal) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_STREAM_END_EVENT: return .streamEnd
        case YAML_DOCUMENT_START_EVENT:
            let directives = event.data.document_start.tag_directives
            return .documentStart(hasTagDirectives: directives.start != directives.end)
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_ALIAS_EVENT: return .alias
        case YAML_SCALAR_EVENT: return try scalar(of: event)
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_START_EVENT: return .mappingStart
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        default: return .unknown
        }
    }

    private func scalar(of event: yaml_event_t) throws(YAMLRefusal) -> YAMLEvent.Kind {
        let scalar = event.data.scalar
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        // An escape such as "\0" makes characters that the screen could not see.
        guard text.unicodeScalars.allSatisfy(YAMLScreen.isAllowed) else {
            throw YAMLRefusal(
                "control-character", at: position(at: event.start_mark),
                "an escape sequence in this quoted text makes a control character", fix: "delete the escape sequence")
        }
        return .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    }

    private func isNode(_ event: yaml_event_t) -> Bool {
        [YAML_SCALAR_EVENT, YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT].contains(event.type)
    }

    private func hasAnchor(_ event: yaml_event_t) -> Bool {
        switch event.type {
        case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil
        case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.anchor != nil
        case YAML_MAPPING_START_EVENT: event.data.mapping_start.anchor != nil
        default: false
        }
    }

    private func hasTag(_ event: yaml_event_t) -> Bool {
        switch event.type {
        case YAML_SCALAR_EVENT: event.data.scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.tag != nil
        case YAML_MAPPING_START_EVENT: event.data.mapping_start.tag != nil
        default: false
        }
    }

    private func failure() -> YAMLRefusal {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unknown problem"
        // A quote that is never closed is noticed at the end of the file; the place to mend is where it begins.
        let startsEarlier = problem == "found unexpected end of stream"
        let mark = startsEarlier ? parser.pointee.context_mark : parser.pointee.problem_mark
        return .syntax(problem, character: character(at: mark), at: position(at: mark))
    }

    private func character(at mark: yaml_mark_t) -> Unicode.Scalar? {
        let index = Int(clamping: mark.index)
        return index < text.characters.count ? text.characters[index] : nil
    }

    /// libyaml counts from zero, and adds a line at the end of a text that does not end with one.
    private func position(at mark: yaml_mark_t) -> YAMLNode.Position {
        guard Int(clamping: mark.index) < text.characters.count else { return text.end }
        return YAMLNode.Position(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
    }
}
