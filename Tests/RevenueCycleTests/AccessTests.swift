import Compliance
import Foundation
import Primitives
import RevenueCycle
import Testing

@Suite struct AccessTests {
    @Test func thereIsNoDefaultAccount() async throws {
        let test = try TestOffice()
        #expect(try await ManageUsers(test.office).list().isEmpty)
        #expect(try await ManageUsers(test.office).signIn(name: "admin", password: "admin", in: test.context) == nil)
    }

    @Test func aPersonSignsInAndOut() async throws {
        let test = try TestOffice()
        let users = ManageUsers(test.office)
        try await users.add(
            name: "maria", role: .biller, clinics: ["lakeside"], password: "correct horse battery", in: test.context)
        #expect(try await users.signIn(name: "maria", password: "wrong horse battery", in: test.context) == nil)
        let signedIn = try #require(
            try await users.signIn(name: "MARIA", password: "correct horse battery", in: test.context))
        #expect(try await users.resume(signedIn.identifier)?.user.name == "maria")
        #expect(try await users.resume("guess") == nil)
        try await users.signOut(signedIn.session, in: test.context)
        #expect(try await users.resume(signedIn.identifier) == nil)
    }

    @Test(arguments: ["short", "password1234", "maria-maria-maria", "aaaaaaaaaaaaaaaa"])
    func aWeakPasswordIsRefused(_ password: String) async throws {
        let test = try TestOffice()
        await #expect(throws: UseCaseError.self) {
            try await ManageUsers(test.office).add(
                name: "maria", role: .coder, clinics: [], password: password, in: test.context)
        }
    }

    @Test func anotherClinicsWorkIsNotFound() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo("lakeside/01-diabetes-kidney-disease.json")
        let stranger = WorkContext(actor: "other", via: "http", clinics: ["riverbend"])
        await #expect(throws: UseCaseError.notFound("visit", String(visit))) {
            _ = try await CodeEncounter(test.office).open(visit, in: stranger)
        }
        await #expect(throws: UseCaseError.self) {
            _ = try await BillPatient(test.office).account(101, in: stranger)
        }
        #expect(try await CodeEncounter(test.office).visits(clinic: nil, limit: 10, in: stranger).isEmpty)
    }

    @Test func everyReadAndChangeIsInTheTrail() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo("lakeside/01-diabetes-kidney-disease.json")
        let before = try await CheckIntegrity(test.office).verifyAudit().records
        _ = try await CodeEncounter(test.office).open(visit, in: test.context)
        let newest = try await CheckIntegrity(test.office).newestAudit(limit: 1).first
        #expect(try await CheckIntegrity(test.office).verifyAudit().records == before + 1)
        #expect(newest?.event.actor == "tester")
        #expect(newest?.event.reason == "test")
        #expect(newest?.event.subject == String(visit))
        #expect(newest?.event.patientKey == 101)
    }
}
