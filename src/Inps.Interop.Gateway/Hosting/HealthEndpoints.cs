using System.Globalization;
using System.Text;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Gateway.Pipeline;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can take calls too, or one line for each reason why not; a protocol register that stands
/// still is told and no such reason, since domande are accepted all the while. <c>/health/protocollo</c>: one line for each protocol register
/// that waits, is under maintenance or stands still. <c>/health/lotti</c>: how many lotti wait or are being worked.
/// </summary>
internal sealed class HealthEndpoints(
    StoreStartup store, CaricoMotore carico, RegistriProtocollo registri, FindLotti lotti, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    private const string Protocollo = "/health/protocollo";
    private const string Lotti = "/health/lotti";

    public static bool Has(string path) => path is Live or Ready or Protocollo or Lotti;

    public async Task HandleAsync(HttpContext context, string path)
    {
        var problems = path == Live ? [] : await FindProblemsAsync(context.RequestAborted);
        context.Response.StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers[CallPipeline.TransactionHeader] = Guid.CreateVersion7(time.GetUtcNow()).ToString("D");
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes((problems.Count > 0 ? string.Join('\n', problems) : await StateAsync(context, path)) + "\n"), context.RequestAborted);
    }

    private async Task<List<string>> FindProblemsAsync(CancellationToken ct)
    {
        var problems = new List<string>(await store.FindProblemsAsync(ct));
        if (carico.IsPieno)
        {
            problems.Add("the writer's queue is full");
        }

        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            problems.Add("the process is stopping");
        }

        return problems;
    }

    private async Task<string> StateAsync(HttpContext context, string path) => path switch
    {
        Ready => string.Join('\n', ["ok", .. (await registri.ListAsync(context.RequestAborted)).Where(r => r.FermoDal is not null).Select(Line)]),
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
