using Larder.E2E.Harness;

namespace Larder.E2E.Contract;

/// <summary>Where a request goes: a server, and a region of it.</summary>
/// <param name="Names">What {name} in a request stands for.</param>
internal sealed record Place(WireRequests Requests, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Where nothing else is said.</summary>
    public const string Here = "here";

    /// <summary>A region without a VPC.</summary>
    public const string NoNetwork = "no-network";

    /// <summary>A region that has all parameter groups and subnet groups that it may have.</summary>
    public const string Full = "full";

    /// <summary>A server on which few clusters and nodes may be.</summary>
    public const string Tight = "tight";

    public Task<WireAnswer> SendAsync(string operation, Form form) => Requests.SendAsync(HttpMethod.Post, form.Text(operation));

    /// <summary>For what has to succeed.</summary>
    public async Task<WireAnswer> DoAsync(string operation, string form)
    {
        var answer = await SendAsync(operation, Form.Parse(form, Names));
        Assert.True(answer.Code.Length == 0, $"{operation} {form}: {answer.Code}: {answer.Message}");
        return answer;
    }
}
