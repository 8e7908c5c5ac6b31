using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Larder.Contract;
using Larder.Contract.Protocols;

namespace Larder.Tests.Contract.SigV4;

/// <summary>A signed request passes as it is; with one byte changed it is refused, unless it says the same (a header's
/// name in another case, %2F or %2f, // for / in a path).</summary>
public sealed partial class SigV4FuzzTests
{
    private const string Text = "abAB09-._~ +/=&%:,;\t\u00e9'\"";
    private static readonly Gen<string> AnyText = Gen.Char[Text].Array[0, 6].Select(letters => new string(letters));

    private static readonly Gen<WireRequest> Plain = Gen.Select(
        Gen.OneOf("GET", "POST", "PUT"),
        Gen.Char["ab%2-~+\u00e9"].Array[0, 4].Select(letters => new string(letters)).Array[0, 3],
        Gen.Select(AnyText, AnyText).Array[0, 4],
        Gen.Select(Gen.OneOf("Accept", "X-Ab", "x-ab", "X-Amz-Meta"), AnyText).Array[0, 3],
        Gen.Byte.Array[0, 40],
        (method, path, query, headers, body) => new WireRequest
        {
            Method = method,
            Path = "/" + string.Join('/', path),
            Query = string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}")),
            Headers = [new("Host", "example.amazonaws.com"), .. headers.Select(header => KeyValuePair.Create(header.Item1, header.Item2))],
            Body = body,
        });

    private static readonly Gen<WireRequest> Signed = Gen.Select(Plain, Gen.Bool, (plain, presigned) => presigned
        ? plain with { Query = SignedRequests.Signer.Presign(plain, SignedRequests.Then, TimeSpan.FromMinutes(15)) }
        : SignedRequests.Signed(plain));

    private static readonly Gen<Edit> Edits = Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 1000], Gen.OneOf(Gen.Char[Text], Gen.Char['\u0001', '\u00ff']),
        (kind, at, letter) => new Edit(kind, at, letter));

    [Fact]
    public void A_request_passes_untouched_and_with_no_byte_changed() =>
        Gen.Select(Signed, Gen.Int[0, 4], Gen.Int[0, 5], Edits).Sample((request, part, header, edit) =>
        {
            var verified = SignedRequests.Verify(request);
            Assert.Equal(SignedRequests.Key.Id, verified.AccessKeyId);

            var changed = Changed(request, part, header, edit);
            if (Passes(changed)) Assert.Equal(Meaning(request), Meaning(changed));
        }, iter: Fuzz.Times(10_000), print: one => $"{Meaning(one.Item1)} then {one.Item2} {one.Item3} {one.Item4}");

    private static bool Passes(WireRequest request)
    {
        try
        {
            SignedRequests.Verify(request);
            return true;
        }
        catch (ContractFaultException fault)
        {
            Assert.NotEmpty(fault.Code);
            return false;
        }
    }

    private static WireRequest Changed(WireRequest request, int part, int which, Edit edit)
    {
        // Authorization is not signed: it is the signature.
        var signed = Enumerable.Range(0, request.Headers.Count).Where(index => request.Headers[index].Key != "Authorization").ToList();
        var at = signed[which % signed.Count];
        var (name, value) = request.Headers[at];
        return part switch
        {
            0 => request with { Method = edit.Of(request.Method) },
            1 => request with { Path = edit.Of(request.Path) },
            2 => request with { Query = edit.Of(request.Query) },
            3 => request with { Body = edit.Of([.. request.Body.Span]) },
            _ => request with
            {
                Headers = [.. request.Headers.Select((header, index) => index != at ? header
                    : edit.At % 2 == 0 ? new(edit.Of(name), value) : new(name, edit.Of(value)))],
            },
        };
    }

    /// <summary>What a server would act on, read with other code than ours.</summary>
    private static string Meaning(WireRequest request) => string.Join('\n',
    [
        request.Method,
        request.Path.Length == 0 ? "/" : SameFolder().Replace(ManySlashes().Replace(request.Path, "/"), "/"),
        .. request.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => $"{WebUtility.UrlDecode(pair[0])} = {WebUtility.UrlDecode(pair.Length > 1 ? pair[1] : "")}")
            .Order(StringComparer.Ordinal),
        .. request.Headers.Where(header => header.Key != "Authorization").GroupBy(header => header.Key.ToLowerInvariant())
            .Select(lines => $"{lines.Key}: {string.Join(',', lines.Select(line => ManySpaces().Replace(line.Value.Trim(), " ")))}")
            .Order(StringComparer.Ordinal),
        Convert.ToHexString(request.Body.Span),
    ]);

    [GeneratedRegex("/{2,}")]
    private static partial Regex ManySlashes();

    [GeneratedRegex(@"/(\.(/|$))+")]
    private static partial Regex SameFolder();

    [GeneratedRegex(" {2,}")]
    private static partial Regex ManySpaces();

    /// <summary>A letter put in, taken out or replaced.</summary>
    private sealed record Edit(int Kind, int At, char Letter)
    {
        public string Of(string text) => new([.. Of([.. text], Letter)]);

        public byte[] Of(List<byte> bytes) => [.. Of(bytes, (byte)Letter)];

        private List<T> Of<T>(List<T> items, T letter)
        {
            var at = At % (items.Count + 1);
            if (Kind == 0 || at == items.Count) items.Insert(at, letter);
            else if (Kind == 1) items.RemoveAt(at);
            else items[at] = letter;
            return items;
        }
    }
}
