import Compliance
package import Hummingbird
import RevenueCycle

/// What travels with one request: who is signed in, once that is known.
package struct ServerContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    var signedIn: SignedIn?

    package init(source: Source) {
        coreContext = .init(source: source)
    }
}

/// The person behind a request, as the session cookie proved.
struct SignedIn: Sendable {
    let user: User
    let session: Session

    /// The context that every use case gets. A user without clinics may work in all of them.
    func work(reason: String?) -> WorkContext {
        WorkContext(actor: user.name, via: "http", reason: reason, clinics: user.clinics.isEmpty ? nil : user.clinics)
    }

    func may(_ permission: Permission) -> Bool { user.role.permissions.contains(permission) }
}
