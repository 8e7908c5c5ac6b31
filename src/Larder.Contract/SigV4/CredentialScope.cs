namespace Larder.Contract.SigV4;

/// <summary>What a signature is good for: one day, one region, one service.</summary>
internal sealed record CredentialScope(string Date, string Region, string Service)
{
    public const string Terminator = "aws4_request";

    public override string ToString() => $"{Date}/{Region}/{Service}/{Terminator}";

    /// <summary>"AKID/20150830/us-east-1/elasticache/aws4_request". A key id has no slash.</summary>
    public static (string AccessKeyId, CredentialScope Scope) Parse(string credential)
    {
        if (credential.Split('/') is not [{ Length: > 0 } id, var date, var region, var service, var terminator])
        {
            throw ContractFaultException.IncompleteSignature("Credential must have exactly 5 slash-delimited elements, "
                + "e.g. keyid/date/region/service/term.");
        }

        if (terminator != Terminator)
        {
            throw ContractFaultException.SignatureDoesNotMatch(
                $"Credential should be scoped with a valid terminator: '{Terminator}', not '{terminator}'.");
        }

        if (region.Length == 0)
            throw ContractFaultException.SignatureDoesNotMatch("Credential should be scoped to a valid region.");
        if (service.Length == 0)
            throw ContractFaultException.SignatureDoesNotMatch("Credential should be scoped to a valid service.");
        return (id, new CredentialScope(date, region, service));
    }
}
