using Larder.Contract.Protocols;
using Larder.Contract.SigV4;
using Larder.ControlPlane.Access;
using Larder.Model.Naming;
using Larder.Server.Credentials;

namespace Larder.Server.Http;

/// <summary>Checks who signed a request, with the access keys of this installation.</summary>
public sealed class Signatures(AccessKeys keys, TimeProvider time)
{
    private readonly SigV4Verifier _verifier = new(keys.SecretOf);

    public VerifiedSignature Verify(WireRequest request) => _verifier.Verify(request, time.GetUtcNow());

    public Caller CallerOf(VerifiedSignature signature) =>
        new(new Scope(keys.AccountOf(signature.AccessKeyId), signature.Region), signature.AccessKeyId);
}
