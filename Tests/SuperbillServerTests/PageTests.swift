import Compliance
import Hummingbird
import HummingbirdTesting
import Primitives
import Testing

@testable import SuperbillServer

@Suite struct PageTests {
    private static let hostileNote = """
        ---
        patient: p-1
        name: <script>alert(1)</script>, "onload=x
        birth: 1970-01-01
        sex: female
        date: 2026-06-15
        provider: "1538201140"
        provider-name: Okafor, Ngozi
        place: "11"
        type: office visit
        title: '<img src=x onerror=alert(2)>'
        payer: Self-pay
        ---
        ASSESSMENT
        1. Essential hypertension <b onclick=alert(3)>controlled</b> & stable {{csrf}}. é ü 漢字
        """

    @Test func hostileTextStaysText() async throws {
        try await TestServer.run { server, stranger in
            try await server.take(Array(PageTests.hostileNote.utf8), named: "hostile.txt", clinic: "lakeside")
            let browser = try await stranger.signedIn()
            #expect(try await browser.submit("/visits/1001/proposals", []).status == .seeOther)
            for path in ["/visits", "/visits/1001", "/accounts/101"] {
                let page = try await browser.get(path)
                #expect(page.status == .ok)
                for tag in ["<script", "<img", "<b onclick", "\"onload=x\""] {
                    #expect(!page.text.contains(tag), "\(path) \(tag)")
                }
                #expect(page.text.contains("&lt;script&gt;"), "\(path)")
            }
            let visit = try await browser.get("/visits/1001").text
            #expect(visit.contains("{{csrf}}"))
            #expect(visit.contains("é ü 漢字"))
            #expect(visit.contains("<mark>"))
        }
    }

    @Test func aQuotationMarkUnderAnAccentIsEscaped() {
        let text = PageText().escapeText("\"\u{301} onfocus=x <\u{300}b>\u{338} &\u{20E3} '\u{301}")
        #expect(!text.unicodeScalars.contains { ["\"", "<", ">", "'"].contains($0) })
        #expect(PageText().escapeText("a\u{0}b\u{1B}c\td\n") == "a\u{FFFD}b\u{FFFD}c\td\n")
    }

    @Test func noTemplateWritesTextUnescaped() {
        for (name, text) in Template.all {
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
            #expect(!text.contains("<script") && !text.contains("style=") && !text.contains("onclick"), "\(name)")
        }
    }

    @Test func everyFormThatChangesSomethingCarriesTheToken() {
        for (name, text) in Template.all {
            for form in text.split(separator: "<form").dropFirst() {
                let markup = form.prefix(upTo: form.firstRange(of: "</form>")?.lowerBound ?? form.endIndex)
                guard markup.contains("method=\"post\""), !markup.contains("action=\"/signin\"") else { continue }
                #expect(markup.contains("name=\"csrf\" value=\"{{csrf}}\""), "\(name)")
            }
        }
    }

    @Test func everyFieldHasALabel() {
        for (name, text) in Template.all {
            for match in text.matches(of: /<(input|select)([^>]*)>/) where !match.2.contains("type=\"hidden\"") {
                let id = match.2.firstMatch(of: /id="([^"]+)"/)?.1
                #expect(id.map { text.contains("<label for=\"\($0)\"") } == true, "\(name): \(match.0)")
            }
        }
    }

    @Test func anotherClinicsRecordsDoNotExist() async throws {
        let users: [(name: String, role: User.Role, clinics: [String])] = [
            ("ada", .administrator, []), ("lake", .administrator, ["lakeside"]),
            ("river", .administrator, ["riverbend"]),
        ]
        try await TestServer.run(users: users) { server, stranger in
            try await server.take("03-upper-respiratory-infection.txt", clinic: "lakeside")
            let ada = try await stranger.signedIn()
            _ = try await ada.send(.post, "/api/v1/visits/1001/proposals")
            let decided = try await ada.send(
                .post, "/api/v1/visits/1001/decisions",
                json: #"{"decisions":[{"verdict":"added","code":"J06.9"},{"verdict":"added","code":"99213"}]}"#)
            #expect(decided.status == .ok)
            let built = try await ada.send(.post, "/api/v1/visits/1001/claim").json
            let number = try #require(built["claim"]?["number"]?.string)
            let lake = try await stranger.signedIn(as: "lake")
            let river = try await stranger.signedIn(as: "river")
            for path in [
                "/api/v1/visits/1001", "/api/v1/claims/\(number)", "/api/v1/accounts/101",
                "/api/v1/accounts/101/statement",
                "/visits/1001", "/claims/\(number)", "/accounts/101", "/accounts/101/statement",
                "/api/v1/visits?clinic=lakeside",
                "/api/v1/payers/medicare?clinic=lakeside",
            ] {
                #expect(try await lake.get(path).status == .ok, "\(path)")
                #expect(try await river.get(path).status == .notFound, "\(path)")
            }
            #expect(try await river.send(.post, "/api/v1/visits/1001/proposals").status == .notFound)
            #expect(try await river.send(.post, "/api/v1/claims/\(number)/scrub").status == .notFound)
            #expect(try await river.send(.post, "/api/v1/batches", json: #"{"clinic":"lakeside"}"#).status == .notFound)
            #expect(try await river.send(.post, "/api/v1/answers").status == .forbidden)
            #expect(try await river.get("/api/v1/visits").json["visits"]?.items.isEmpty == true)
            #expect(try await river.get("/api/v1/claims").json["claims"]?.items.isEmpty == true)
            #expect(try await river.get("/api/v1/report/owner").json["rows"]?.items.count == 1)
        }
    }

    @Test func formsDoTheSameAsTheInterface() async throws {
        try await TestServer.run { server, stranger in
            try await server.take("03-upper-respiratory-infection.txt", clinic: "lakeside")
            let browser = try await stranger.signedIn()
            let added = try await browser.submit(
                "/visits/1001/decisions", [("verdict", "added"), ("code", "j069"), ("units", "1"), ("modifiers", "")])
            #expect(added.headers[.location] == "/visits/1001?notice=decided#codes")
            let page = try await browser.get("/visits/1001?notice=decided")
            #expect(page.text.contains("The decision is kept."))
            #expect(page.text.contains("<code class=\"code\">J06.9</code>"))
            #expect(try await browser.get("/visits/1001?notice=%3Cb%3E").text.contains("role=\"status\"") == false)
            let refused = try await browser.submit("/visits/1001/decisions", [("verdict", "added"), ("code", "J06")])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("more specific code"))
            let paid = try await browser.submit("/accounts/101/payments", [("amount", "12.50"), ("key", "k1")])
            #expect(paid.headers[.location] == "/accounts/101?notice=paid")
            let again = try await browser.submit("/accounts/101/payments", [("amount", "12.50"), ("key", "k1")])
            #expect(again.headers[.location] == "/accounts/101?notice=replayed")
            #expect(
                try await browser.submit("/accounts/101/payments", [("amount", "1e3"), ("key", "k2")]).status
                    == .badRequest)
        }
    }
}

@Suite struct NoteFragmentTests {
    private func span(_ start: Int, _ end: Int, _ number: Int) -> NoteSpan {
        NoteSpan(start: start, end: end, anchor: "e-\(number)", number: number, code: "C\(number)")
    }

    @Test func thePiecesAlwaysMakeTheWholeNote() {
        let text = "Blood pressure é 漢字 👩‍⚕️ high.\nEnd"
        let count = text.utf8.count
        for start in 0..<count {
            for end in (start + 1)...count {
                let pieces = NoteFragment.cut(
                    text, at: [span(start, end, 1), span(max(0, start - 3), min(count, end + 2), 2)])
                #expect(pieces.map(\.text).joined() == text)
                #expect(pieces.flatMap(\.anchors).sorted() == ["e-1", "e-2"])
            }
        }
    }

    @Test func overlappingEvidenceKeepsBothWays() {
        let pieces = NoteFragment.cut("abcdef", at: [span(0, 4, 1), span(2, 6, 2)])
        #expect(pieces.map(\.text) == ["ab", "cd", "ef"])
        #expect(pieces.map(\.isMarked) == [true, true, true])
        #expect(pieces.map { $0.references.map(\.number) } == [[], [1], [2]])
        #expect(pieces.map(\.anchors) == [["e-1"], ["e-2"], []])
    }

    @Test func evidenceOutsideTheNoteIsLeftOut() {
        for bad in [span(-1, 2, 1), span(3, 3, 1), span(4, 2, 1), span(2, 99, 1), span(.min, .max, 1)] {
            #expect(NoteFragment.cut("abc", at: [bad]).map(\.isMarked) == [false])
        }
        #expect(NoteFragment.cut("", at: [span(0, 1, 1)]).isEmpty)
    }
}
