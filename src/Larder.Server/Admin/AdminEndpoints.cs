using Larder.Contract;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Server.Credentials;
using Larder.Server.Http;

namespace Larder.Server.Admin;

/// <summary>What AWS has no operation for: the service's own state and its end. Signed like everything else, in a
/// credential scope of its own (service larder).</summary>
internal static class AdminEndpoints
{
    public const string Service = "larder";
    public const string Root = "/-";

    public static IServiceCollection AddAdmin(this IServiceCollection services) => services
        .AddSingleton<SignInLinks>()
        .AddSingleton<Shutdown>()
        .AddSingleton<AuditReader>()
        .AddSingleton<StatusReader>();

    public static void MapAdmin(this WebApplication app)
    {
        app.MapGet("/-/health", () => Results.Text("ok"));
        app.MapGet("/-/status", async (HttpContext http, Signatures signatures, StatusReader status) =>
            await SignedAsync(http, signatures, async _ =>
                Results.Json(await status.ReadAsync(http.RequestAborted), AdminJson.Default.ServerStatus)));
        app.MapPost("/-/sign-in-link", async (HttpContext http, Signatures signatures, SignInLinks links) =>
            await SignedAsync(http, signatures, caller =>
                Task.FromResult(Results.Json(new SignInLink(links.Issue(caller.AccessKeyId)), AdminJson.Default.SignInLink))));
        app.MapGet("/-/leftovers", async (HttpContext http, Signatures signatures, ControlPlane.Leftovers.Leftovers leftovers) =>
            await SignedAsync(http, signatures, async caller => Results.Json(
                await leftovers.ReadAsync(caller, http.Request.Query["regions"] == "all", http.RequestAborted), AdminJson.Default.LeftoverReport)));
        app.MapGet("/-/audit", async (HttpContext http, Signatures signatures, AuditReader audit) =>
            await SignedAsync(http, signatures, async caller => Results.Json(
                await audit.ReadAsync(caller, http.Request.Query, http.RequestAborted), AdminJson.Default.AuditPage)));
        app.MapPost("/-/shutdown", async (HttpContext http, Signatures signatures, Shutdown shutdown) =>
            await SignedAsync(http, signatures, _ =>
            {
                var stopCaches = http.Request.Query["caches"] == "true";
                // After the answer is out: who asked should hear that it was taken.
                http.Response.OnCompleted(() =>
                {
                    shutdown.Begin(stopCaches);
                    return Task.CompletedTask;
                });
                return Task.FromResult(Results.Accepted());
            }));
    }

    private static async Task<IResult> SignedAsync(HttpContext http, Signatures signatures, Func<Caller, Task<IResult>> answer)
    {
        try
        {
            var signature = signatures.Verify(await WireRequests.ReadAsync(http));
            return signature.Service == Service
                ? await answer(signatures.CallerOf(signature))
                : Results.Text($"The signature is scoped to {signature.Service}; this address wants {Service}.", statusCode: 403);
        }
        catch (ContractFaultException fault)
        {
            return Results.Text($"{fault.Code}: {fault.Message}", statusCode: fault.HttpStatus);
        }
        catch (FaultException exception)
        {
            return Results.Text($"{exception.Fault.Code}: {exception.Fault.Message}", statusCode: exception.Fault.HttpStatus);
        }
    }
}
