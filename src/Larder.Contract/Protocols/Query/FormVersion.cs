namespace Larder.Contract.Protocols.Query;

/// <summary>Looks for a form's version before the form is taken apart: which service is meant must be known also of a
/// request that cannot be read.</summary>
internal static class FormVersion
{
    public static bool Named(WireRequest request, string version)
    {
        var parameter = $"Version={version}";
        if (request.Query.Split('&').Contains(parameter, StringComparer.Ordinal)) return true;
        Span<byte> wanted = stackalloc byte[parameter.Length];
        System.Text.Encoding.ASCII.GetBytes(parameter, wanted);
        var body = request.Body.Span;
        foreach (var pair in body.Split((byte)'&'))
        {
            if (body[pair].SequenceEqual(wanted)) return true;
        }

        return false;
    }
}
