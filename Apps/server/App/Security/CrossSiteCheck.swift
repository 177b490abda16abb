import Compliance
import Foundation
import Hummingbird

/// Keeps another site from acting through a signed-in browser: the origin must be ours, and the request must carry the
/// session's token, which no other site can read.
struct CrossSiteCheck {
    let options: ServerOptions

    /// A browser names the origin of every form and script; a program without one is checked by its token alone.
    func check(origin request: Request) throws {
        guard let origin = request.headers[.origin] else { return }
        guard let scheme = origin.range(of: "://") else { throw ServerError.crossSite }
        let authority = String(origin[scheme.upperBound...])
        let name = ServerOptions.hostName(of: authority)
        let isPublic = options.publicNames.contains { $0.lowercased() == name }
        guard isPublic || authority.lowercased() == request.head.authority?.lowercased() else {
            throw ServerError.crossSite
        }
    }

    /// Takes the same time wherever the texts differ.
    static func check(token: String?, of person: SignedIn?) throws {
        guard let token, let person else { throw ServerError.crossSite }
        let given = Array(token.utf8)
        let expected = Array(person.session.csrfToken.utf8)
        guard given.count == expected.count, !expected.isEmpty else { throw ServerError.crossSite }
        let difference = zip(given, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
        guard difference == 0 else { throw ServerError.crossSite }
    }
}
