using Bunit;
using Larder.Console.Faults;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Larder.Tests.Console;

/// <summary>Renders the console's components without a browser.</summary>
public abstract class ConsoleContext : BunitContext
{
    protected ConsoleContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddMudServices();
        Services.AddScoped<Attempts>().AddTransient<Press>();
        Services.AddSingleton(TimeProvider.System);
    }
}
