using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Hostile;

/// <summary>Senders that hold a connection by saying little: cut off by the time for headers and by the minimum rate of a body.</summary>
[Collection(HostileTestGroup.Name)]
public sealed class SlowSenderTests(HostileGateway gateway)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task HeadersNeverFinished_AreCutOff()
    {
        await using (var connection = await RawConnection.OpenAsync(gateway.Process))
        {
            await connection.WriteAsync("POST /modi/soap/AssegnoTemporaneo/v1/ HTTP/1.1\r\nHost: localhost\r\n");
            var dripping = DripAsync(connection, "X-Lento: a\r\n");

            (await connection.ReadAnswerAsync()).ShouldBeBare(408);
            await dripping;
        }

        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task BodyOfAByteASecond_IsCutOff()
    {
        await using (var connection = await RawConnection.OpenAsync(gateway.Process))
        {
            await connection.WriteAsync(RawConnection.Head("Content-Length: 10000"));
            var dripping = DripAsync(connection, " ");

            (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(408, "GW-HTTP-408");
            (await connection.IsClosedAsync()).Should().BeTrue();
            await dripping;
        }

        await gateway.ShouldStillServeAsync();
    }

    [Fact]
    public async Task TwoHundredSlowSenders_StopNobody()
    {
        var slow = new List<RawConnection>();
        try
        {
            for (var i = 0; i < 200; i++)
            {
                var connection = await RawConnection.OpenAsync(gateway.Process);
                slow.Add(connection);
                await connection.WriteAsync(RawConnection.Head("Content-Length: 10000") + "<");
            }

            var answer = await gateway.Client.PostAsync(Wire.Envelope(Wire.Echo));
            answer.Status.Should().Be(200);
            foreach (var connection in slow)
            {
                (await connection.ReadAnswerAsync())!.ToAnswer().ShouldBeFault(408, "GW-HTTP-408");
            }
        }
        finally
        {
            foreach (var connection in slow)
            {
                await connection.DisposeAsync();
            }
        }

        await gateway.ShouldStillServeAsync();
    }

    private static async Task DripAsync(RawConnection connection, string drop)
    {
        try
        {
            for (var i = 0; i < 60; i++)
            {
                await connection.WriteAsync(drop);
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Cut off, as it should be.
        }
    }
}
