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
            if (XmlResponseReader.Child(answer, "Error") is { } error && XmlResponseReader.Child(error, "Code") is { } code)
            {
                return new(code.Value, XmlResponseReader.Child(error, "Message")?.Value ?? "", status,
                    XmlResponseReader.Child(answer, "RequestId")?.Value);
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
