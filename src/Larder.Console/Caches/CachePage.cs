using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Caches;

/// <summary>The live page of one cache; the kinds differ in the façade they ask.</summary>
public abstract class CachePage : LivePage<CacheState>
{
    [Parameter]
    public string Id { get; set; } = "";

    [Parameter]
    public CacheTab Tab { get; set; }

    [CascadingParameter]
    protected Caller Caller { get; set; } = null!;

    [Inject]
    protected CacheHistory History { get; set; } = null!;

    protected abstract Task<CacheDetails> FindAsync(CacheDetails? last, CancellationToken cancellation);

    protected override async Task<CacheState> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return new(await FindAsync(State?.Cache, cancellation));
        }
        catch (FaultException exception) when (exception.Fault.HttpStatus == 404)
        {
            return new(Cache: null);
        }
    }

    protected override bool Same(CacheState last, CacheState next) => CacheState.Same(last, next);
}
