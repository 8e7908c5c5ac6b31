namespace Larder.Contract.SigV4;

/// <summary>Who signed a request, and what for.</summary>
public sealed record VerifiedSignature(string AccessKeyId, string Region, string Service, DateTimeOffset SignedAt)
{
    /// <summary>Several services share our address, so the host name does not tell which one was meant.</summary>
    public void EnsureScopedTo(ServiceContract service)
    {
        if (Service != service.SigningName)
        {
            throw ContractFaultException.SignatureDoesNotMatch(
                $"Credential should be scoped to correct service: '{service.SigningName}'.");
        }
    }
}
