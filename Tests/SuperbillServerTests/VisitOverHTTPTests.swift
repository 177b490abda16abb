import Foundation
import Hummingbird
import HummingbirdTesting
import Primitives
import Testing

@testable import SuperbillServer

@Suite struct VisitOverHTTPTests {
    @Test func aVisitGoesFromImportToPostedPayment() async throws {
        try await TestServer.run { _, stranger in
            let browser = try await stranger.signedIn()
            let file = TestServer.repository.appendingPathComponent(
                "Config/demo/lakeside/02-hypertension-hyperlipidemia.txt")
            let headers = ["Content-Type": "text/plain", "X-CSRF-Token": browser.token ?? ""]
            let imported = try await browser.raw(
                .post, "/api/v1/imports?clinic=lakeside&name=visit.txt", headers, [UInt8](try Data(contentsOf: file)))
            let report = try held(imported, .post, "/api/v1/imports")
            #expect(report["counts"]?["newVisits"]?.integer == 1)

            let visits = try await ask(browser, .get, "/api/v1/visits?clinic=lakeside", as: "/api/v1/visits")
            let visit = try #require(visits["visits"]?.items.first?["key"]?.integer)
            let patient = try #require(visits["visits"]?.items.first?["patientKey"]?.integer)

            let desk = try await ask(
                browser, .post, "/api/v1/visits/\(visit)/proposals", as: "/api/v1/visits/{id}/proposals")
            let codes = desk["proposals"]?.items.compactMap { $0["code"]?.string } ?? []
            #expect(codes.contains("I10"))
            let decisions = codes.map { #"{"verdict":"accepted","proposed":"\#($0)"}"# }.joined(separator: ",")
            _ = try await ask(
                browser, .post, "/api/v1/visits/\(visit)/decisions", as: "/api/v1/visits/{id}/decisions",
                json: #"{"decisions":[\#(decisions)]}"#)
            _ = try await ask(browser, .get, "/api/v1/visits/\(visit)", as: "/api/v1/visits/{id}")

            let built = try await ask(browser, .post, "/api/v1/visits/\(visit)/claim", as: "/api/v1/visits/{id}/claim")
            #expect(
                built["state"]?.string == "ready",
                "\(built["findings"]?.items.compactMap { $0["message"]?.string } ?? [])")
            let number = try #require(built["claim"]?["number"]?.string)
            let checked = try await ask(
                browser, .post, "/api/v1/claims/\(number)/scrub", as: "/api/v1/claims/{number}/scrub")
            #expect(checked["state"]?.string == "ready")

            let sent = try await ask(
                browser, .post, "/api/v1/batches", as: "/api/v1/batches", json: #"{"clinic":"lakeside"}"#)
            #expect(sent["batches"]?.items.first?["transport"]?.string == "simulator")
            // Each round brings the next answer: 999, 277CA, 835.
            for _ in 0..<3 { _ = try await ask(browser, .post, "/api/v1/answers", as: "/api/v1/answers") }

            let file2 = try await ask(browser, .get, "/api/v1/claims/\(number)", as: "/api/v1/claims/{number}")
            #expect(file2["summary"]?["state"]?.string == "paid")
            let account = try await ask(browser, .get, "/api/v1/accounts/\(patient)", as: "/api/v1/accounts/{patient}")
            try await payTheRest(browser, patient, owed: try #require(account["patientBalance"]?.string))

            let remittances = try await ask(browser, .get, "/api/v1/remittances", as: "/api/v1/remittances")
            #expect(remittances["remittances"]?.items.count == 1)
            let owner = try await ask(browser, .get, "/api/v1/report/owner", as: "/api/v1/report/owner")
            #expect(owner["rows"]?.items.allSatisfy { $0["isBalanced"]?.bool == true } == true)
            let audit = try await ask(browser, .get, "/api/v1/audit/verify", as: "/api/v1/audit/verify")
            #expect(audit["findings"]?.items.isEmpty == true)
            for page in ["/", "/visits", "/visits/\(visit)", "/claims", "/claims/\(number)", "/accounts/\(patient)"] {
                let response = try await browser.get(page)
                #expect(response.status == .ok, "\(page)")
                #expect(!response.text.contains("{{"), "\(page)")
            }
        }
    }

    /// The same key books once; afterwards nobody owes anything.
    private func payTheRest(_ browser: TestBrowser, _ patient: Int64, owed: String) async throws {
        let pattern = "/api/v1/accounts/{patient}/payments"
        let path = "/api/v1/accounts/\(patient)/payments"
        if owed != "0.00" {
            let statement = try await ask(
                browser, .get, "/api/v1/accounts/\(patient)/statement", as: "/api/v1/accounts/{patient}/statement")
            #expect(statement["total"]?.string == owed)
            let body = #"{"amount":"\#(owed)","key":"desk-1"}"#
            let first = try await ask(browser, .post, path, as: pattern, json: body)
            #expect(first["outcome"]?.string == "posted")
            #expect(first["applied"]?.string == owed)
            let again = try await ask(browser, .post, path, as: pattern, json: body)
            #expect(again["outcome"]?.string == "replayed")
        }
        let settled = try await ask(browser, .get, "/api/v1/accounts/\(patient)", as: "/api/v1/accounts/{patient}")
        #expect(settled["patientBalance"]?.string == "0.00")
        #expect(settled["insuranceBalance"]?.string == "0.00")
    }

    @Test func referenceAndWorkAnswersAreAsDescribed() async throws {
        try await TestServer.run { server, stranger in
            try await server.take("02-hypertension-hyperlipidemia.txt", clinic: "lakeside")
            let browser = try await stranger.signedIn()
            _ = try await ask(browser, .get, "/api/v1/session", as: "/api/v1/session")
            let search = try await ask(
                browser, .get, "/api/v1/codes/search?q=essential+hypertension&limit=3&on=2026-06-15",
                as: "/api/v1/codes/search")
            #expect(search["diagnoses"]?.items.first?["code"]?.string == "I10")
            let code = try await ask(browser, .get, "/api/v1/codes/i10?on=2026-06-15", as: "/api/v1/codes/{code}")
            #expect(code["diagnosis"]?["standing"]?["word"]?.string == "valid")
            let heading = try await ask(browser, .get, "/api/v1/codes/E11?on=2026-06-15", as: "/api/v1/codes/{code}")
            #expect(heading["diagnosis"]?["standing"]?["word"]?.string == "notBillable")
            let service = try await ask(browser, .get, "/api/v1/codes/99213", as: "/api/v1/codes/{code}")
            #expect(service["procedure"]?["standing"]?["word"]?.string == "valid")
            let payers = try await ask(browser, .get, "/api/v1/payers", as: "/api/v1/payers")
            #expect(payers["payers"]?.items.contains { $0["id"]?.string == "medicare" } == true)
            let payer = try await ask(
                browser, .get, "/api/v1/payers/medicare?clinic=lakeside", as: "/api/v1/payers/{id}")
            #expect(payer["provenance"]?["name"]?.string?.hasPrefix("payers/medicare/payer.yaml:") == true)
            _ = try await ask(browser, .get, "/api/v1/work?done=yes", as: "/api/v1/work")
            #expect(try await browser.send(.post, "/api/v1/work/999/done").status == .notFound)
            // Without any decision there is nothing to claim, and the answer says what is missing.
            let built = try await ask(browser, .post, "/api/v1/visits/1001/claim", as: "/api/v1/visits/{id}/claim")
            #expect(built["findings"]?.items.isEmpty == false)
        }
    }

    @Test func aFileThatIsNoRecordIsRefusedWithFindings() async throws {
        try await TestServer.run { _, stranger in
            let browser = try await stranger.signedIn()
            let headers = ["Content-Type": "application/octet-stream", "X-CSRF-Token": browser.token ?? ""]
            for (path, body) in [
                ("/api/v1/imports?clinic=lakeside", "{not json"), ("/api/v1/remittances", "ISA*nonsense~"),
            ] {
                let response = try await browser.raw(.post, path, headers, Array(body.utf8))
                #expect(response.status == .badRequest, "\(path)")
                let problem = try response.json
                #expect(problem["findings"]?.items.isEmpty == false, "\(path)")
            }
            #expect(try await browser.raw(.post, "/api/v1/imports", headers, [65]).status == .badRequest)
        }
    }
}
