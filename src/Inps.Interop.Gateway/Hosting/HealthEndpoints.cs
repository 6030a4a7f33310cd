using System.Globalization;
using System.Text;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too. <c>/health/protocollo</c>: one line for each protocol register
/// that waits, is under maintenance or stands still. <c>/health/lotti</c>: how many lotti wait or are being worked.
/// </summary>
internal sealed class HealthEndpoints(StoreStartup store, RegistriProtocollo registri, FindLotti lotti, TimeProvider time)
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    private const string Protocollo = "/health/protocollo";
    private const string Lotti = "/health/lotti";

    public static bool Has(string path) => path is Live or Ready or Protocollo or Lotti;

    public async Task HandleAsync(HttpContext context, string path)
    {
        var problem = path == Live ? null : await store.FindProblemAsync(context.RequestAborted);
        context.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers[CallPipeline.TransactionHeader] = Guid.CreateVersion7(time.GetUtcNow()).ToString("D");
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes((problem ?? await StateAsync(context, path)) + "\n"), context.RequestAborted);
    }

    private async Task<string> StateAsync(HttpContext context, string path) => path switch
    {
        Protocollo => string.Join('\n', ["ok", .. (await registri.ListAsync(context.RequestAborted)).Where(IsNotable).Select(Line)]),
        Lotti => await LottiAsync(context.RequestAborted),
        _ => "ok",
    };

    private async Task<string> LottiAsync(CancellationToken ct)
    {
        var (aperti, dal) = await lotti.CountApertiAsync(ct);
        return dal is { } istante ? string.Create(CultureInfo.InvariantCulture, $"ok\nlotti da concludere {aperti}, il primo da {SecondsSince(istante)} s") : "ok";
    }

    private static bool IsNotable(StatoRegistro registro) => registro is not { InAttesa: 0, ManutenzioneDal: null, FermoDal: null };

    // Why a register stands still is for operators; here a monitor sees that it does.
    private string Line(StatoRegistro registro)
    {
        var stato = registro switch
        {
            { FermoDal: not null } => "fermo",
            { ManutenzioneDal: not null } => "manutenzione",
            { ProssimoTentativo: not null } => "in pausa",
            _ => "regolare",
        };
        var eta = registro.InAttesaDal is { } dal ? SecondsSince(dal) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{registro.Registro} in attesa {registro.InAttesa}, il primo da {eta} s, {stato}");
    }

    private long SecondsSince(DateTimeOffset dal) => (long)Math.Max(0, (time.GetUtcNow() - dal).TotalSeconds);
}
