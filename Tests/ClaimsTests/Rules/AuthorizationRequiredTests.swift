import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct AuthorizationRequiredTests {
    static let payer: PayerProfile = {
        var payer = Sample.payer
        payer.authorizationRequired = ["83036", "20611"]
        return payer
    }()

    @Test func aListedServiceWithoutANumberIsHeld() throws {
        let found = try problems(AuthorizationRequired.self, payer: Self.payer)
        #expect(found.map(\.path) == ["line[2].procedure"])
        #expect(AuthorizationRequired.severity == .hold)
    }

    @Test func aNumberSettlesIt() throws {
        #expect(try problems(AuthorizationRequired.self, { $0.priorAuthorization = "A1" }, payer: Self.payer).isEmpty)
    }

    @Test func anEmptyNumberDoesNot() throws {
        #expect(try problems(AuthorizationRequired.self, { $0.priorAuthorization = "" }, payer: Self.payer).count == 1)
    }

    @Test func otherServicesPass() throws { #expect(try problems(AuthorizationRequired.self).isEmpty) }
}
