using System.Globalization;
using Larder.Contract.Protocols.Xml;

namespace Larder.Contract.Client;

/// <summary>An error answer, as far as it can be understood: one from a proxy on the way is no document of
/// ours.</summary>
internal static class ErrorDocument
{
    public static ServiceFaultException Read(byte[] body, int status)
    {
        try
        {
            using var stream = new MemoryStream(body);
            var answer = XmlResponseReader.Parse(stream);
            // EC2 has its errors in a list, and spells the id its own way.
            var within = XmlResponseReader.Child(answer, "Errors") ?? answer;
            if (XmlResponseReader.Child(within, "Error") is { } error && XmlResponseReader.Child(error, "Code") is { } code)
            {
                var requestId = XmlResponseReader.Child(answer, "RequestId") ?? XmlResponseReader.Child(answer, "RequestID");
                return new(code.Value, XmlResponseReader.Child(error, "Message")?.Value ?? "", status, requestId?.Value);
            }
        }
        catch (InvalidDataException)
        {
            // Falls through to the status, which is all that is known.
        }

        var unnamed = string.Create(CultureInfo.InvariantCulture, $"Http{status}");
        return new(unnamed, $"The answer has status {status} and no error document.", status, null);
    }
}
